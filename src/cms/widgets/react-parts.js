export { Component, createElement } from 'react';
