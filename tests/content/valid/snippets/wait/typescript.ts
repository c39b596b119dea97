console.log('waited');
